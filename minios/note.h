/* SPDX-License-Identifier: MIT */
/* ELF notes for Xen (xen/elfnote.h); for assembly. */
#ifndef MINIOS_NOTE_H
#define MINIOS_NOTE_H

#define NOTE(type, content...)            \
    .pushsection .note.xen, "a", @note;   \
    .p2align 2;                           \
    .long 2f - 1f, 4f - 3f, type;         \
    1: .asciz "Xen"; 2: .p2align 2;       \
    3: content; 4: .p2align 2;            \
    .popsection

#endif
