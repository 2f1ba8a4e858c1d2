// Passkeys: asks the server for a challenge, the device for its answer, and sends the form with it.
// Written out by hand, because older office browsers cannot read the server's JSON by themselves.

/** @param {HTMLElement} root */
export function watchPasskeys(root) {
  // Undefined also where the page came over plain HTTP: then the form stays hidden, and the other ways remain.
  if (!window.PublicKeyCredential || !navigator.credentials) return;
  for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (root.querySelectorAll("form[data-passkey][hidden]"))) {
    form.hidden = false;
    form.querySelector("[data-passkey-start]")?.addEventListener("click", () => ask(form));
  }
}

/** @param {HTMLFormElement} form */
async function ask(form) {
  if (!form.reportValidity()) return;
  const error = form.querySelector("[data-passkey-error]");
  const button = form.querySelector("[data-passkey-start]");
  if (button?.getAttribute("aria-disabled") === "true") return;
  button?.setAttribute("aria-disabled", "true");
  if (error) error.textContent = "";
  try {
    const answer = await fetch(form.dataset.passkeyOptions ?? "", { method: "POST", headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error(String(answer.status));
    const options = await answer.json();
    const credential = form.dataset.passkey === "create"
      ? await navigator.credentials.create({ publicKey: creation(options) })
      : await navigator.credentials.get({ publicKey: request(options) });
    const field = form.querySelector("input[data-passkey-credential]");
    if (!credential || !(field instanceof HTMLInputElement)) throw new Error("no credential");
    field.value = JSON.stringify(written(/** @type {PublicKeyCredential} */ (credential)));
    form.submit();
  } catch {
    // Called off, timed out, refused: to the person it is the same, and they may press again.
    if (error) error.textContent = form.dataset.passkeyFailed ?? "";
    button?.removeAttribute("aria-disabled");
  }
}

/** @param {any} options */
function creation(options) {
  return { ...options, challenge: bytes(options.challenge), user: { ...options.user, id: bytes(options.user.id) }, excludeCredentials: keys(options.excludeCredentials) };
}

/** @param {any} options */
function request(options) {
  return { ...options, challenge: bytes(options.challenge), allowCredentials: keys(options.allowCredentials) };
}

/** @param {any[] | undefined} list */
function keys(list) {
  return (list ?? []).map(key => ({ ...key, id: bytes(key.id) }));
}

/** @param {PublicKeyCredential} credential */
function written(credential) {
  const { response } = credential;
  const made = /** @type {AuthenticatorAttestationResponse} */ (response);
  const shown = /** @type {AuthenticatorAssertionResponse} */ (response);
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: made.attestationObject
      ? { clientDataJSON: text(response.clientDataJSON), attestationObject: text(made.attestationObject), transports: made.getTransports?.() ?? [] }
      : {
        clientDataJSON: text(response.clientDataJSON),
        authenticatorData: text(shown.authenticatorData),
        signature: text(shown.signature),
        userHandle: shown.userHandle ? text(shown.userHandle) : undefined,
      },
  };
}

/** base64url, as the standard writes bytes. @param {string} value */
export function bytes(value) {
  const plain = atob(value.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(plain, letter => letter.charCodeAt(0));
}

/** @param {ArrayBuffer} buffer */
export function text(buffer) {
  return btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}
