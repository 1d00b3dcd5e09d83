// SPDX-License-Identifier: MIT
import { partsOfMap } from '../../compiler/runtime/minios/image-parts';

const MAP = `
Discarded input sections

 .text.unused   0x0000000000000000       0x10 cache/runtime-array.c-1.o

Linker script and memory map

 .hypercall     0x0000000000300000     0x1000 cache/minios-head.S-1.o
 .text.rt_push  0x0000000000301000       0x1b cache/runtime-array.c-1.o
 .text.a_function_with_a_long_name
                0x0000000000301020       0x20 cache/program-main.c-1.o
 .text          0x0000000000301040       0x30 /usr/lib/musl/libc.a(memcpy.lo)
 .rodata.str1.1
                0x0000000000302000        0x8 cache/minios-console.c-1.o
                                          0xa (size before relaxing)
 .positions     0x0000000000302008       0x40 build/minios-demo.elf.positions.s.o
 .data          0x0000000000303000        0x0 cache/program-main.c-1.o
 .bss.heap      0x0000000000304000      0x100 cache/runtime-gc.c-1.o
 .debug_info    0x0000000000000010      0x999 cache/runtime-gc.c-1.o
`;

test('sums what was kept, by part', () => {
  expect(partsOfMap(MAP)).toEqual([
    { name: 'positions', code: 0, data: 0x40, zeros: 0 },
    { name: 'musl', code: 0x30, data: 0, zeros: 0 },
    { name: 'program', code: 0x20, data: 0, zeros: 0 },
    { name: 'runtime', code: 0x1b, data: 0, zeros: 0x100 },
    { name: 'minios', code: 0, data: 8, zeros: 0x1000 },
  ]);
});
