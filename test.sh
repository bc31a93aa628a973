#!/usr/bin/env bash
# Builds everything with analyzers and runs every test; the last line is "N passed, N failed".
# ./test.sh [name part of a test project …]   for example ./test.sh Norms
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/scripts/setup.sh"
cd "$SHEQU_ROOT"
# The tests start servers of their own; nobody's real database may be what they find.
unset SHEQU_DATABASE

readonly results="$SHEQU_ROOT/artifacts/test-results"
readonly time_limit="${SHEQU_TEST_TIME_LIMIT:-3600}"
passed=0 failed=0 skipped=0

install_system_packages() {
  local -a missing=()
  command -v chromium >/dev/null || missing+=(chromium)
  fc-list :lang=zh 2>/dev/null | grep -qi 'noto.*cjk' || missing+=(fonts-noto-cjk)
  command -v soffice >/dev/null || missing+=(libreoffice-calc)
  [[ ${#missing[@]} -gt 0 ]] || return 0
  if [[ $EUID == 0 ]] && command -v apt-get >/dev/null; then
    say "正在安装 (apt-get install): ${missing[*]}"
    export DEBIAN_FRONTEND=noninteractive
    { retry apt-get update -qq && retry apt-get install -y -qq --no-install-recommends "${missing[@]}" fontconfig; } \
      </dev/null >"$results/apt.log" 2>&1 || say "安装失败，有些测试会跳过或失败 (see artifacts/test-results/apt.log)"
  else
    say "缺少 ${missing[*]}，有些测试会跳过或失败 (not root: please install them)"
  fi
}

build_everything() {
  local wanted
  wanted="$(fingerprint_of_sources)"
  require_dotnet_sdk
  retry dotnet restore shequ.slnx -v quiet -nodeReuse:false &&
    dotnet build shequ.slnx --no-restore "${build_flags[@]}" -p:RunAnalyzers=true &&
    record_build "$wanted"
}

# Prints one attribute of the assembly element of an xunit result file, or 0.
count() {
  local value
  value="$(grep -o '<assembly [^>]*' "$1" | head -1 | grep -o " $2=\"[0-9]*\"" | grep -o '[0-9]*' || true)"
  printf '%s' "${value:-0}"
}

run_project() {
  local name="$1" log="$results/$1.log" xml="$results/$1.xml" code=0 ran
  local assembly="$SHEQU_ROOT/tests/$name/bin/Release/net10.0/$name.dll"
  rm -f "$xml"
  timeout --kill-after=30 "$time_limit" dotnet "$assembly" -noLogo -noColor -xml "$xml" </dev/null >"$log" 2>&1 || code=$?

  if [[ ! -s $xml ]]; then
    say "$name: 测试程序中断，退出码 $code (crashed or timed out)"
    cat "$log"
    failed=$((failed + 1))
    return
  fi

  local now_failed=$(($(count "$xml" failed) + $(count "$xml" errors)))
  ran=$(($(count "$xml" passed) + now_failed))
  passed=$((passed + $(count "$xml" passed)))
  skipped=$((skipped + $(count "$xml" skipped)))
  if [[ $ran == 0 ]]; then
    say "$name: 一个测试也没有运行 (ran no tests)"
    now_failed=$((now_failed + 1))
  elif [[ $code != 0 && $now_failed == 0 ]]; then
    say "$name: 测试通过，但退出码是 $code (passed, yet ended with an error)"
    now_failed=1
  fi
  failed=$((failed + now_failed))
  [[ $now_failed == 0 ]] || cat "$log"
  say "$name: $ran 个测试，$now_failed 个失败 (log: artifacts/test-results/$name.log)"
}

finish() {
  local line="$passed passed, $failed failed"
  [[ $skipped == 0 ]] || line+=", $skipped skipped"
  echo "$line"
  [[ $failed == 0 ]]
}

is_wanted() {
  local name="$1" part
  shift
  [[ $# -gt 0 ]] || return 0
  for part in "$@"; do
    [[ $name == *"$part"* ]] && return 0
  done
  return 1
}

mkdir -p "$results"
install_system_packages
if ! (one_at_a_time setup_packages && one_at_a_time build_everything); then
  say "准备或编译失败。(setup or build failed)"
  failed=1
  finish
  exit 1
fi

for project in tests/*/*.csproj; do
  name="$(basename "$project" .csproj)"
  if is_wanted "$name" "$@"; then
    run_project "$name"
  fi
done
[[ $((passed + failed + skipped)) -gt 0 ]] || { say "没有这样的测试项目 (no such test project): $*"; failed=1; }
finish
