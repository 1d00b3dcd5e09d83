/* SPDX-License-Identifier: MIT */
/*
 * Crash reports: where it happened and who called, by name and source position where the image has a position
 * table (positions.h). Everything here runs on a broken program, so every address is checked before it is
 * followed.
 */
#include "console.h"
#include "minios.h"
#include "mode.h"
#include "positions.h"
#include "report.h"

#define MAX_FRAMES 40
#define MAX_SCANNED 24

extern const char text_start[], text_end[], positions_start[], positions_end[];

static bool reporting;

void report_begin(void)
{
    if (reporting)
        report_crash_now();
    reporting = true;
    console_last_words();
}

static bool in_text(uint64_t address)
{
    return address >= (uint64_t)text_start && address < (uint64_t)text_end;
}

static bool on_stack(uint64_t address)
{
    return address % 8 == 0 && address >= (uint64_t)boot.stack_bottom && address <= STACK_TOP - 16;
}

/*
 * Whether the instruction before `address` is a call: to a fixed place (e8), or through a register or memory
 * (ff /2).
 */
static bool follows_call(uint64_t address)
{
    const unsigned char *at = (const unsigned char *)address;
    if (!in_text(address) || !in_text(address - 7))
        return false;
    if (at[-5] == 0xe8)
        return true;
    for (int length = 2; length <= 7; length++)
        if (at[-length] == 0xff && (at[-length + 1] & 0x38) == 0x10)
            return true;
    return false;
}

/* One line for each function in progress there: calls that the C compiler inlined have the same address. */
static void print_place(uint64_t address, uint64_t lookup, const char *mark)
{
    struct position position;
    uint32_t depth = 0;
    bool known;
    while ((known = positions_find(positions_start, positions_end, lookup, depth, &position)) || depth == 0) {
        console_print("  ");
        console_print_number(address, 8);
        console_print(mark);
        console_print(known ? position.function : "unknown");
        if (known && position.line != 0) {
            console_print(" (");
            console_print(position.file);
            console_print(":");
            console_print_number(position.line, 0);
            console_print(")");
        }
        console_print("\n");
        depth++;
    }
}

void report_back_trace(uint64_t rip, uint64_t rbp, uint64_t rsp)
{
    console_print("build ");
    console_print(minios_build_id());
    console_print("\nback-trace:\n");
    print_place(rip, rip, "  ");
    int frames = 0;
    uint64_t top = on_stack(rsp) ? *(uint64_t *)rsp : 0;
    if (follows_call(top) && (!on_stack(rbp) || top != ((uint64_t *)rbp)[1])) {
        /* A call through a bad pointer, or a function that has no frame yet: then the caller is on top of
           the stack. When the instruction is a good one it may also be a value left over, hence the mark. */
        print_place(top, top - 1, in_text(rip) ? "? " : "  ");
    }
    uint64_t from = rsp;
    while (frames < MAX_FRAMES && on_stack(rbp)) {
        const uint64_t *frame = (const uint64_t *)rbp;
        if (!in_text(frame[1]))
            break;
        /* A return address may be the first byte of the next line or function: look up the call itself. */
        print_place(frame[1], frame[1] - 1, "  ");
        frames++;
        from = rbp + 16;
        /* Callers' frames lie higher; anything else would be a loop. */
        if (frame[0] <= rbp)
            break;
        rbp = frame[0];
    }
    if (frames >= 2)
        return;
    int scanned = 0;
    for (uint64_t slot = (from + 7) & ~7UL; scanned < MAX_SCANNED && on_stack(slot); slot += 8) {
        uint64_t value = *(uint64_t *)slot;
        if (follows_call(value)) {
            print_place(value, value - 1, "? ");
            scanned++;
        }
    }
}

static _Noreturn void panic(const char *message, const long *number, uint64_t caller, uint64_t frame)
{
    report_begin();
    console_print("\nminios: panic: ");
    console_print(message);
    if (number != NULL) {
        if (*number < 0)
            console_print("-");
        console_print_number(*number < 0 ? -(uint64_t)*number : (uint64_t)*number, 0);
    }
    console_print("\n");
    report_back_trace(caller, *(const uint64_t *)frame, frame + 16);
    report_crash();
}

_Noreturn void minios_panic(const char *message)
{
    panic(message, NULL, (uint64_t)__builtin_return_address(0) - 1, (uint64_t)__builtin_frame_address(0));
}

_Noreturn void minios_panic_number(const char *message, long number)
{
    panic(message, &number, (uint64_t)__builtin_return_address(0) - 1, (uint64_t)__builtin_frame_address(0));
}
