#!/usr/bin/env bash
# Starts the site with its own database; Ctrl-C stops both.   ./run.sh [--empty] [--port N]
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/scripts/setup.sh"

one_at_a_time prepare_program
cd "$SHEQU_ROOT"
exec dotnet "$shequ_cli" serve "$@"
