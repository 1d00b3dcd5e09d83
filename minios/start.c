/* SPDX-License-Identifier: MIT */
/* What happens in every mode once memory is mapped: start the subsystems, run the program, power off. */
#include "console.h"
#include "event-channel.h"
#include "minios.h"
#include "mode.h"
#include "time.h"

struct boot boot;

/* A check value that no string contains as a whole: its lowest byte is zero. */
uint64_t thread_area[THREAD_AREA_WORDS] = { [0] = (uint64_t)thread_area, [5] = 0x8d6f3a51c27be900 };

extern void (*const init_array_start[])(void), (*const init_array_end[])(void);

_Noreturn void minios_main(void)
{
    event_init();
    time_init();
    for (void (*const *start)(void) = init_array_start; start < init_array_end; start++)
        (*start)();
    rt_main();
    minios_exit(0);
}

void *minios_xenstore_page(void)
{
    return boot.xenstore;
}

int32_t minios_xenstore_port(void)
{
    return (int32_t)boot.xenstore_port;
}

const char *minios_command_line(void)
{
    return boot.command_line;
}

const char *minios_boot_mode(void)
{
    return boot.mode->name;
}
