# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by the two front doors, kiosk/run and tests/run.

# install_packages LIST…: installs what is missing of the Debian packages that the
# lists name, one a line; what follows a # says why. Quiet when nothing is missing.
install_packages() {
  local missing=() name log
  for name in $(sed 's/#.*//' "$@"); do
    dpkg-query -W -f '${Status}' "$name" 2> /dev/null | grep -q 'ok installed' || missing+=("$name")
  done
  [ ${#missing[@]} -gt 0 ] || return 0

  local root=()
  if [ "$(id -u)" != 0 ]; then
    command -v sudo > /dev/null || {
      echo "These Debian packages are missing: ${missing[*]}" >&2
      echo "Install them as root, or install sudo, then run this again." >&2
      return 2
    }
    root=(sudo)
  fi

  echo "Installing ${#missing[@]} Debian packages: ${missing[*]}" >&2
  log=$(mktemp)
  {
    "${root[@]}" apt-get update -qq &&
      "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
  } > "$log" 2>&1 || {
    tail -20 "$log" >&2
    echo "apt-get could not install them: check the network and /etc/apt/sources.list, then run this again." >&2
    return 2
  }
  rm -f "$log"
}
