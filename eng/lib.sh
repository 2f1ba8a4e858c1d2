# Shared by ./start, ./luodi and ./test. Sourced from the repository's root.

# Says exactly what is missing, and ends.
need() { # command, what it is
  command -v "$1" >/dev/null 2>&1 || { echo "Missing: $2 (the command '$1'). Please install it and try again." >&2; exit 2; }
}

# True when a file below the given places is newer than the stamp, or there is no stamp.
stale() { # stamp, places…
  local stamp=$1
  shift
  [ ! -e "$stamp" ] || [ -n "$(find "$@" -name node_modules -prune -o -path '*/wwwroot/assets' -prune -o -type f -newer "$stamp" -print -quit 2>/dev/null)" ]
}

# Publishes the server into artifacts/publish/host when its sources are newer.
publish_host() {
  local stamp=artifacts/publish/host.stamp
  stale "$stamp" src packs samples Directory.Build.props Directory.Build.targets Directory.Packages.props global.json eng || return 0
  need dotnet "the .NET 10 SDK"
  need node "Node.js 20 or newer"
  need npm "npm, which comes with Node.js"
  echo "Building (the first time takes a minute or two) …" >&2
  mkdir -p artifacts/publish
  # A stamp from before the build: a file changed meanwhile is newer than it.
  touch "$stamp.new"
  local log=artifacts/publish/host.log
  if ! dotnet publish src/Host/Luodi.Host.csproj -c Release -o artifacts/publish/host -v q --nologo >"$log" 2>&1; then
    tail -40 "$log" >&2
    echo "The build failed; the whole output is in $log." >&2
    exit 1
  fi
  mv "$stamp.new" "$stamp"
}
