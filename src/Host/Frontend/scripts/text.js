// The few sentences that scripts say themselves; everything else comes from the server in the page's language.
const sentences = {
  zh: {
    close: "关闭",
    offline: "没有连上服务器，刚才的操作没有生效。请检查网络后重试。",
    timeout: "服务器没有及时答复，不能确定刚才的操作是否生效。请刷新页面核对。",
    refused: "操作没有完成（{0}）。",
    forbidden: "没有权限进行这项操作，或登录已过期。请重新登录后再试。",
    gone: "要操作的内容已不存在或已被移走。请刷新页面。",
    conflict: "内容已被他人修改。请刷新页面，核对后再提交。",
    broken: "服务器出错（{0}），操作没有生效。如反复出现，请告知管理员。",
    tooLarge: "文件“{0}”有 {1}，超过上限 {2}。请压缩或分开上传。",
    missing: "缺报",
    keysOn: "停用单键快捷键",
    keysOff: "启用单键快捷键",
    help: "快捷键",
    keys: [["j / k", "下一条 / 上一条"], ["a", "采纳"], ["e", "更正（打开表单）"], ["x", "不采纳"], ["/", "搜索"], ["?", "本说明"]],
  },
  en: {
    close: "Close",
    offline: "The server could not be reached; nothing was changed. Check the connection and try again.",
    timeout: "The server did not answer in time; it is not certain whether the change was made. Reload the page and check.",
    refused: "The action was not completed ({0}).",
    forbidden: "You may not do this, or you have been signed out. Sign in and try again.",
    gone: "This no longer exists or was moved. Reload the page.",
    conflict: "Someone else has changed this. Reload the page and check before sending again.",
    broken: "The server failed ({0}); nothing was changed. If it happens again, tell the administrator.",
    tooLarge: "The file “{0}” has {1}, more than the limit of {2}. Compress or split it.",
    missing: "not reported",
    keysOn: "Turn single-key shortcuts off",
    keysOff: "Turn single-key shortcuts on",
    help: "Keyboard shortcuts",
    keys: [["j / k", "next / previous"], ["a", "accept"], ["e", "correct (opens the form)"], ["x", "reject"], ["/", "search"], ["?", "this help"]],
  },
};

/** @returns {"zh" | "en"} */
export const language = () => (document.documentElement.lang || "zh").toLowerCase().startsWith("zh") ? "zh" : "en";

/**
 * @param {Exclude<keyof typeof sentences.zh, "keys">} key
 * @param {...(string | number)} values
 */
export function text(key, ...values) {
  return values.reduce((/** @type {string} */ sentence, value, index) => sentence.replace(`{${index}}`, String(value)), sentences[language()][key]);
}

/** Key and meaning of every shortcut, in the page's language. */
export const keys = () => sentences[language()].keys;
