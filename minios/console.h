/* SPDX-License-Identifier: MIT */
/* What other files of minios need of the console, beyond minios.h. */
#ifndef MINIOS_CONSOLE_H
#define MINIOS_CONSOLE_H

#include <stdint.h>

/** Writes a string. */
void console_print(const char *text);

/** Writes an unsigned number, in hexadecimal of `digits` digits, or in decimal when `digits` is 0. */
void console_print_number(uint64_t number, int digits);

/** Signals the reader about text that does not end in a newline: done before the vCPU blocks. */
void console_flush(void);

/* Once the domain is shut down its console is read by chance only, so the reader gets this long to catch up.
   */
#define CONSOLE_DRAIN_NS 250000000ULL

/** Waits until the reader has taken everything, `limit_ns` at most. */
void console_drain(uint64_t limit_ns);

/** The reader may be another one: forgets what was known about it, and has it look at the ring. */
void console_resume(void);

/** From here on a write waits for the reader for up to one second: these are the domain's last words. */
void console_last_words(void);

#endif
