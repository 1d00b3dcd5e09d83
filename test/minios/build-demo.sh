#!/bin/sh
# SPDX-License-Identifier: MIT
# Builds the C demo program on minios: build/minios-demo.xen (stripped), .xen.gz, .elf (with symbols).
# Also the reference for how an image is built; the flags are explained in minios/README.md.
set -eu
cd "$(dirname "$0")/../.."
XEN_INCLUDE=${XEN_INCLUDE:-/usr/include}
MUSL_INCLUDE=${MUSL_INCLUDE:-/usr/include/x86_64-linux-musl}
MUSL_LIB=${MUSL_LIB:-/usr/lib/x86_64-linux-musl/libc.a}
CC=${CC:-gcc}
OUT=${OUT:-build}
OBJ=$OUT/minios-demo
mkdir -p "$OBJ"

CFLAGS="-std=gnu11 -Os -gdwarf-4 -Wall -Wextra -Werror -ffreestanding -fno-builtin-malloc -fno-pic -fno-pie -mcmodel=small
  -mno-red-zone -fno-stack-protector -fcf-protection=none -fno-omit-frame-pointer -fno-asynchronous-unwind-tables
  -ffunction-sections -fdata-sections -D__XEN_INTERFACE_VERSION__=0x00040e00
  -nostdinc -isystem $($CC -print-file-name=include) -isystem $MUSL_INCLUDE -isystem $XEN_INCLUDE"

objects=
for source in minios/*.c minios/*/*.c minios/*/*.S compiler/runtime/minios/platform.c test/minios/demo*.c; do
  object=$OBJ/$(echo "$source" | tr / _).o
  # shellcheck disable=SC2086
  $CC $CFLAGS -c "$source" -o "$object"
  objects="$objects $object"
done

link() {
  output=$1
  shift
  # shellcheck disable=SC2086
  $CC -nostdlib -static -no-pie -Wl,-n,-z,max-page-size=4096,--build-id=sha1,--gc-sections,-T,minios/image.lds \
    -Wl,-Map,"$OBJ/map" -o "$output" $objects "$@" "$MUSL_LIB" -lgcc
}

# Two links: the second adds the position table that is made from the first (compiler/runtime/minios/position-table.ts).
npx tsc --ignoreConfig --strict --skipLibCheck --target es2022 --module node16 --types node --outDir "$OBJ" \
  compiler/runtime/minios/position-table.ts
link "$OBJ/first.elf"
node "$OBJ/position-table.js" "$OBJ/first.elf" "$OBJ/positions.S" --every-call
$CC -c "$OBJ/positions.S" -o "$OBJ/positions.o"
link "$OUT/minios-demo.elf" "$OBJ/positions.o"
objcopy --strip-all "$OUT/minios-demo.elf" "$OUT/minios-demo.xen"
gzip -9 -n -k -f "$OUT/minios-demo.xen"
size "$OUT/minios-demo.elf"
ls -l "$OUT"/minios-demo.xen*
