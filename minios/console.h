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

/** Waits until the reader has taken everything, `limit_ns` at most. */
void console_drain(uint64_t limit_ns);

/** From here on a write waits for the reader for up to one second: these are the domain's last words. */
void console_last_words(void);

#endif
