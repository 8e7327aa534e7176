#!/usr/bin/env bash
# Installs what MineSink needs beside Swift on Debian 12 and leaves alone what is there already.
#
#   Setup/setup.sh [build|test|benchmark]
#
# build      Debian packages and the web libraries of the report
# test       the same, Chromium, and the peers that the tests compare with, in .venv-peers (the default)
# benchmark  the same, and InVEST, in .venv-invest
#
# Safe to repeat: it asks nothing, and uses the network only when something is missing. Needs root or sudo only for
# Debian packages that are missing. What is installed is pinned: Python wheels by version and SHA-256, Debian packages
# by the release.
set -euo pipefail

level="${1:-test}"
case "$level" in
build) groups="build" ;;
test) groups="build test" ;;
benchmark) groups="build test benchmark" ;;
*)
  echo "setup: unknown level \"$level\"; it is build, test or benchmark" >&2
  exit 2
  ;;
esac

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(dirname "$here")"
# Debian's own Python, whatever else the path holds: the pinned wheels and python3-gdal are for it.
python=/usr/bin/python3

say() { echo "setup: $*"; }
fail() {
  echo "setup: $*" >&2
  exit 1
}

scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT

# Runs a command whose output matters only if it fails.
quietly() {
  if ! "$@" >"$scratch/log" 2>&1; then
    tail -n 40 "$scratch/log" >&2
    return 1
  fi
}

# --- Swift -------------------------------------------------------------------------------------------------------
command -v swift >/dev/null || fail "no swift on the path; install Swift 6.3 from https://www.swift.org/install/linux"

# --- Debian packages ---------------------------------------------------------------------------------------------
wanted=()
for group in $groups; do
  while IFS= read -r package; do wanted+=("$package"); done < <(
    awk -v group="[$group]" '/^\[/ { inside = ($1 == group); next } inside && NF && $1 !~ /^#/ { print $1 }' \
      "$here/apt-packages.txt"
  )
done

missing=()
for package in "${wanted[@]}"; do
  [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null || true)" = installed ] ||
    missing+=("$package")
done

if [ ${#missing[@]} -gt 0 ]; then
  as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || fail "these Debian packages are missing and need root to install: ${missing[*]}"
    as_root=(sudo)
  fi
  say "installing Debian packages: ${missing[*]}"
  quietly "${as_root[@]}" apt-get update -q || fail "apt-get update failed"
  quietly "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -q --no-install-recommends "${missing[@]}" || fail "apt-get install failed: ${missing[*]}"
fi

# --- Python environments -----------------------------------------------------------------------------------------
# fresh ENVIRONMENT FILE...: true if the environment was made whole from exactly these files.
stamp_of() { cat "$@" | sha256sum | cut -d' ' -f1; }
fresh() {
  local environment="$1"
  shift
  [ -x "$environment/bin/python" ] && [ "$(cat "$environment/made-from" 2>/dev/null || true)" = "$(stamp_of "$@")" ]
}
pip_of() { # environment, arguments of pip install
  local environment="$1"
  shift
  # PIP_USER or a target set for the user's own Python would lead astray.
  env -u PIP_USER -u PIP_TARGET -u PIP_PREFIX -u PYTHONPATH "$environment/bin/python" -m pip install \
    --quiet --disable-pip-version-check --no-input --require-hashes --no-deps "$@"
}

make_peers() {
  local environment="$root/.venv-peers" pins="$here/requirements-test.txt"
  fresh "$environment" "$pins" && return
  say "installing numpy, rasterio, exactextract and scikit-learn into .venv-peers"
  # No system packages: rasterio's wheel brings its own GDAL, which must not meet the system's binding.
  quietly "$python" -m venv --clear "$environment" || fail "could not make .venv-peers"
  quietly pip_of "$environment" --only-binary :all: --requirement "$pins" ||
    fail "could not install Setup/requirements-test.txt"
  stamp_of "$pins" >"$environment/made-from"
}

make_invest() {
  local environment="$root/.venv-invest"
  local pins="$here/requirements-benchmark.txt" sources="$here/requirements-benchmark-sources.txt"
  fresh "$environment" "$pins" "$sources" && return
  say "building InVEST 3.14.2 into .venv-invest (about two minutes)"
  # With system packages: GDAL's binding must be the one that fits Debian's libgdal. The rest is shadowed by the pins.
  quietly "$python" -m venv --clear --system-site-packages "$environment" || return 1
  quietly pip_of "$environment" --ignore-installed --only-binary :all: --requirement "$pins" || return 1
  # The build calls pybabel, which lies in the environment.
  PATH="$environment/bin:$PATH" quietly pip_of "$environment" --ignore-installed --no-build-isolation \
    --no-binary :all: --requirement "$sources" || return 1
  stamp_of "$pins" "$sources" >"$environment/made-from"
}

case " $groups " in *" test "*) make_peers ;; esac

# --- web libraries of the report ---------------------------------------------------------------------------------
web_python="$python"
if ! "$web_python" -m pip --version >/dev/null 2>&1; then
  # python3-venv carries pip without installing it for the system.
  web_python="$root/.venv-peers/bin/python"
  if [ ! -x "$web_python" ]; then
    web_python="$root/.venv-setup/bin/python"
    "$web_python" -m pip --version >/dev/null 2>&1 ||
      quietly "$python" -m venv --clear "$root/.venv-setup" || fail "could not make .venv-setup"
  fi
fi
PYTHON="$web_python" quietly "$here/web-assets.sh" || fail "could not fetch the web libraries of the report"

# InVEST is only one of the benchmark's columns: without it the benchmark says so and goes on.
case " $groups " in
*" benchmark "*) make_invest || say "InVEST could not be built (see above); the benchmark will leave it out" ;;
esac

say "everything for \"$level\" is there"
