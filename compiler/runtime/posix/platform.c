/* SPDX-License-Identifier: MIT */
/* The runtime's host on Linux. */
#define _GNU_SOURCE
#include "../rt_gc.h"
#include "posix.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#define STACK_SIZE ((size_t)64 << 20)
/* Under STSC_GC=stress every allocation scans the stack: a program that exhausts it must still end. */
#define STRESS_STACK_SIZE ((size_t)1 << 20)
/* What the runtime's C functions, the C library and signal delivery may use below the limit of compiled code.
 */
#define STACK_HEADROOM ((size_t)192 << 10)
#define EXIT_FATAL 70

int posix_argc;
char **posix_argv;
static char *stack_top, *stack_low;

/* ---- memory ---- */

rt_region plat_heap(void)
{
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    size_t size = (size_t)sysconf(_SC_PHYS_PAGES) * page / 4 * 3;
    const char *limit = getenv("STSC_HEAP"); /* megabytes, for tests of memory exhaustion */
    if (limit && atol(limit) > 0)
        size = (size_t)atol(limit) << 20;
    for (; size >= (size_t)1 << 20; size /= 2) {
        void *base =
            mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
        if (base != MAP_FAILED)
            return (rt_region){base, size & ~(page - 1)};
    }
    plat_panic("cannot reserve memory for the heap");
}

/* What lies so far into the heap may come in large pages: a program that has come there will go on, and takes a tenth
 * less time when the kernel gives it 2 MiB at once. They are asked for in steps. */
#define LARGE_PAGE ((size_t)2 << 20)
#define LARGE_FROM ((size_t)16 << 20)
#define LARGE_STEP ((size_t)32 << 20)
static char *large_until; /* NULL: none yet */
static bool large_ended;

static void ask_for_large_pages(const char *until)
{
    char *first = rt_heap.base + LARGE_FROM;
    char *end = rt_heap.base + ((size_t)rt_heap.block_limit << RT_BLOCK_SHIFT);
    if (large_ended || until <= first || (large_until && until <= large_until))
        return;
    char *from = large_until ? large_until : first + (LARGE_PAGE - (uintptr_t)first % LARGE_PAGE);
    size_t step = LARGE_STEP;
    while (from + step < until)
        step += LARGE_STEP;
    if (from > end || (size_t)(end - from) < step)
        return;
    (void)madvise(from, step, MADV_HUGEPAGE); /* a kernel without them goes on with small ones */
    large_until = from + step;
}

/* Fresh and released pages of a private anonymous mapping read as zero. */
bool plat_commit(void *p, size_t n)
{
    if (rt_in_heap(p) || (char *)p == rt_heap.base + rt_heap.used)
        ask_for_large_pages((char *)p + n);
    return true;
}

void plat_release(void *p, size_t n)
{
    /* The kernel would put large pages together again, with what was given back. */
    if (large_until && !large_ended) {
        (void)madvise(rt_heap.base, (size_t)(large_until - rt_heap.base), MADV_NOHUGEPAGE);
        large_ended = true;
    }
    if (madvise(p, n, MADV_DONTNEED) != 0)
        plat_panic("madvise failed");
}

void *plat_stack_base(void) { return stack_top; }
void *plat_stack_limit(void) { return stack_low + STACK_HEADROOM; }

/* ---- positions ---- */

/* The section that toolchain.ts puts compiled functions into, and the table that it links behind it. */
extern const char __start_rt_code[] __attribute__((weak));
extern const char __stop_rt_code[] __attribute__((weak));
extern const char __start_rt_positions[] __attribute__((weak));
extern const char __stop_rt_positions[] __attribute__((weak));

plat_code plat_code_positions(void)
{
    return (plat_code){__start_rt_positions, __stop_rt_positions, (uintptr_t)__start_rt_code,
                       (size_t)(__stop_rt_code - __start_rt_code)};
}

/* ---- output ---- */

static char out_buffer[1 << 16];
static size_t out_used;

static void write_all(int fd, const char *data, size_t size)
{
    while (size > 0) {
        ssize_t n = write(fd, data, size);
        if (n > 0) {
            data += n;
            size -= (size_t)n;
        } else if (n < 0 && errno == EAGAIN) {
            struct pollfd wait_for = {fd, POLLOUT, 0};
            (void)poll(&wait_for, 1, -1);
        } else if (n < 0 && errno != EINTR) {
            return; /* a closed pipe: Node goes on as well */
        }
    }
}

void posix_flush(void)
{
    size_t n = out_used;
    out_used = 0;
    write_all(STDOUT_FILENO, out_buffer, n);
}

void plat_write(int fd, const void *data, size_t size)
{
    if (fd != STDOUT_FILENO) {
        posix_flush();
        write_all(fd, data, size);
        return;
    }
    if (size > sizeof out_buffer - out_used)
        posix_flush();
    if (size > sizeof out_buffer) {
        write_all(STDOUT_FILENO, data, size);
        return;
    }
    memcpy(out_buffer + out_used, data, size);
    out_used += size;
}

/* ---- time ---- */

uint64_t plat_monotonic_ns(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}

int64_t plat_wallclock_ns(void)
{
    struct timespec t;
    clock_gettime(CLOCK_REALTIME, &t);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

void plat_wait(uint64_t deadline_ns)
{
    posix_flush();
    if (deadline_ns == UINT64_MAX) {
        pause();
        return;
    }
    struct timespec t = {(time_t)(deadline_ns / 1000000000u), (long)(deadline_ns % 1000000000u)};
    while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &t, NULL) == EINTR)
        continue;
}

/* ---- the end ---- */

/* What is not given back to the system: in use, or free and kept for the next allocations. */
static size_t held_bytes(void)
{
    size_t blocks = 0;
    for (uint32_t i = 0; i < rt_heap.top; i++)
        blocks += rt_heap.blocks[i].state != RT_FREE_RAW;
    return blocks << RT_BLOCK_SHIFT;
}

static void report_heap(void)
{
    char text[240];
    int n = snprintf(text, sizeof text,
                     "gc: %llu collections, pauses %.3f ms, longest %.3f ms; allocated %llu KiB, "
                     "live %zu KiB after the last, held %zu KiB, peak %zu KiB\n",
                     (unsigned long long)rt_heap.collections, (double)rt_heap.pause_ns / 1e6,
                     (double)rt_heap.longest_pause_ns / 1e6,
                     (unsigned long long)(rt_heap.allocated_bytes >> 10), rt_heap.live_bytes >> 10,
                     held_bytes() >> 10, (rt_heap.peak_blocks << RT_BLOCK_SHIFT) >> 10);
    write_all(STDERR_FILENO, text, (size_t)n);
}

_Noreturn void plat_exit(int status)
{
    posix_flush();
    if (rt_heap.stats)
        report_heap();
    _exit(status);
}

_Noreturn void plat_panic(const char *message)
{
    posix_flush();
    write_all(STDERR_FILENO, "fatal: ", 7);
    write_all(STDERR_FILENO, message, strlen(message));
    write_all(STDERR_FILENO, "\n", 1);
    _exit(EXIT_FATAL);
}

/* A fault inside the stack's lowest part is exhaustion that the checks of compiled code did not see (deep C
 * recursion); anything else is a defect of the compiler or the runtime. Both are reported; neither ends as a
 * bare signal. */
static void on_fault(int signal_number, siginfo_t *info, void *context)
{
    (void)context;
    const char *address = info->si_addr;
    if (signal_number == SIGSEGV && address >= stack_low - ((size_t)1 << 20) &&
        address < stack_low + STACK_HEADROOM)
        plat_panic("stack exhausted inside the runtime");
    char text[96];
    snprintf(text, sizeof text, "internal error: signal %d at address %p", signal_number, info->si_addr);
    plat_panic(text);
}

static void catch_faults(void)
{
    static char signal_stack[1 << 16];
    stack_t alternate = {.ss_sp = signal_stack, .ss_size = sizeof signal_stack};
    struct sigaction action = {.sa_sigaction = on_fault, .sa_flags = SA_SIGINFO | SA_ONSTACK};
    if (sigaltstack(&alternate, NULL) != 0)
        plat_panic("sigaltstack failed");
    sigaction(SIGSEGV, &action, NULL);
    sigaction(SIGBUS, &action, NULL);
    sigaction(SIGFPE, &action, NULL);
    sigaction(SIGILL, &action, NULL);
}

/* The kernel grows the main stack up to the soft limit as it is at that moment, and leaves at least 128 MiB
 * of room below it, so raising the limit now is enough. */
__attribute__((noinline)) static void measure_stack(char **argv)
{
    struct rlimit limit;
    char *top = (char *)argv;
    for (char **p = argv; *p; p++)
        top = *p + strlen(*p) > top ? *p + strlen(*p) : top;
    for (char **p = environ; *p; p++)
        top = *p + strlen(*p) > top ? *p + strlen(*p) : top;
    top = (char *)((uintptr_t)top & ~(uintptr_t)4095);
    if (getrlimit(RLIMIT_STACK, &limit) != 0)
        plat_panic("getrlimit failed");
    if (limit.rlim_cur == RLIM_INFINITY || limit.rlim_cur < STACK_SIZE) {
        if (limit.rlim_cur != RLIM_INFINITY) {
            limit.rlim_cur = limit.rlim_max < STACK_SIZE ? limit.rlim_max : STACK_SIZE;
            if (setrlimit(RLIMIT_STACK, &limit) != 0 && getrlimit(RLIMIT_STACK, &limit) != 0)
                plat_panic("getrlimit failed");
        } else {
            limit.rlim_cur = STACK_SIZE;
        }
    }
    size_t size = limit.rlim_cur < STACK_SIZE ? limit.rlim_cur : STACK_SIZE;
    if (rt_heap.stress && size > STRESS_STACK_SIZE)
        size = STRESS_STACK_SIZE;
    stack_low = top - size;
}

int main(int argc, char **argv)
{
    posix_argc = argc;
    posix_argv = argv;
    const char *gc = getenv("STSC_GC"); /* stress: collect at every allocation; stats: report at the end */
    rt_heap.stress = gc && strstr(gc, "stress");
    rt_heap.stats = gc && strstr(gc, "stats");
    stack_top = __builtin_frame_address(0);
    measure_stack(argv);
#ifndef __SANITIZE_ADDRESS__
    catch_faults();
#else
    (void)catch_faults;
#endif
    signal(SIGPIPE, SIG_IGN);
    rt_main();
    plat_exit(0);
}
