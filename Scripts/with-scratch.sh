#!/usr/bin/env bash
# with-scratch.sh COMMAND…: runs a command with a temporary folder of its own, which goes with it. SwiftPM leaves half a
# dozen empty folders behind at every start, and tests that are killed leave theirs.
set -euo pipefail
scratch="$(mktemp -d /tmp/XXXXXX)"
trap 'rm -rf "$scratch"' EXIT
TMPDIR="$scratch" "$@"
