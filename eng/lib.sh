# Shared by ./start, ./luodi and ./test. Sourced; relative places are those of the caller's folder.

# Says exactly what is missing, and ends.
need() { # command, what it is
  command -v "$1" >/dev/null 2>&1 || { echo "缺少（missing）: $2 — the command '$1'" >&2; exit 2; }
}

# True when something below the given places is newer than the stamp, a folder that lost or gained a file included, or
# when there is no stamp. What the build itself writes does not count.
stale() { # stamp, places…
  local stamp=$1
  shift
  [ ! -e "$stamp" ] || [ -n "$(find "$@" \( -name node_modules -o -name wwwroot \) -prune -o ! -name Frontend -newer "$stamp" -print -quit)" ]
}

# Publishes beside the running program and then changes places with it, so that nobody starts a half-written one.
# Two starts at once build once; where there is no flock they build twice, which is only slower.
publish_if_stale() { # project, destination, options of dotnet publish, --, places of its sources
  local project=$1 destination=$2 options=()
  shift 2
  while [ "$1" != -- ]; do options+=("$1"); shift; done
  shift
  stale "$destination.stamp" "$@" || return 0
  need dotnet "the .NET 10 SDK"
  mkdir -p "$(dirname "$destination")"
  (
    if command -v flock >/dev/null; then flock 9; fi
    stale "$destination.stamp" "$@" || exit 0
    echo "正在构建……（building $(basename "$project" .csproj); the first time takes a minute or two）" >&2
    trap 'rm -rf "$destination.new"' EXIT
    rm -rf "$destination.new"
    # Stamped with the time before the build: what changes meanwhile is built next time.
    touch "$destination.stamp.new"
    if ! dotnet publish "$project" -c Release "${options[@]}" -o "$destination.new" -v q --nologo >"$destination.log" 2>&1; then
      tail -40 "$destination.log" >&2
      echo "构建失败，全部输出见 $destination.log（the build failed）" >&2
      exit 70
    fi
    rm -rf "$destination.old"
    if [ -e "$destination" ]; then mv "$destination" "$destination.old"; fi
    mv "$destination.new" "$destination"
    rm -rf "$destination.old"
    mv "$destination.stamp.new" "$destination.stamp"
  ) 9>"$destination.lock"
}

# The server, with its bundled front end, into artifacts/publish/host.
publish_host() {
  need node "Node.js 20 or newer"
  need npm "npm, which comes with Node.js"
  publish_if_stale src/Host/Luodi.Host.csproj artifacts/publish/host -- \
    src samples packs eng Directory.Build.props Directory.Build.targets Directory.Packages.props global.json
}
