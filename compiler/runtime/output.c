/* SPDX-License-Identifier: MIT */
/* Text to standard output and standard error, the clock, and the program's end, as the library asks for them.
 */
#include "rt_internal.h"

static void write_text(int descriptor, rt_ref text, bool line)
{
    const rt_string *s = rt_str(text);
    char small[256];
    size_t size = rt_str_utf8_size(s);
    /* In one piece, so that lines of standard error do not mix with those of others. */
    char *out = size < sizeof small ? small : (char *)rt_buffer_data(rt_alloc(RT_L_BUFFER, size + 9));
    rt_str_to_utf8(s, out);
    if (line)
        out[size++] = '\n';
    plat_write(descriptor, out, size);
}

void rt_write(int32_t descriptor, rt_ref text) { write_text(descriptor, text, false); }
void rt_write_line(int32_t descriptor, rt_ref text) { write_text(descriptor, text, true); }

double rt_now_ms(void)
{
    static uint64_t start;
    uint64_t now = plat_monotonic_ns();
    if (start == 0)
        start = now;
    return (double)(now - start) / 1e6;
}

double rt_clock_ms(void)
{
    int64_t ns = plat_wallclock_ns();
    return (double)(ns >= 0 ? ns / 1000000 : -((999999 - ns) / 1000000));
}

void rt_wait(double deadline_ms)
{
    double ns = deadline_ms * 1e6;
    uint64_t start = plat_monotonic_ns() - (uint64_t)(rt_now_ms() * 1e6);
    plat_wait(ns < 1e18 ? start + (uint64_t)(ns > 0 ? ns : 0) : UINT64_MAX);
}

void rt_exit(int32_t status) { plat_exit(status); }

void rt_panic(rt_ref text)
{
    const rt_string *message = rt_str(text);
    char buffer[256];
    size_t size = rt_str_utf8_size(message);
    if (size >= sizeof buffer)
        plat_panic("something that compiled programs do not have");
    rt_str_to_utf8(message, buffer);
    buffer[size] = '\0';
    plat_panic(buffer);
}
