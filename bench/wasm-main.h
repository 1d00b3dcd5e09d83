/* SPDX-License-Identifier: MIT */
/* The host of an AssemblyScript program after wasm2c: its two imports, and a main that prints what `work` gives. */
#include <stdio.h>
#include <stdlib.h>

struct Z_env_instance_t {
    int unused;
};

void Z_envZ_abort(struct Z_env_instance_t *env, u32 message, u32 file, u32 line, u32 column)
{
    (void)env;
    (void)message;
    (void)file;
    fprintf(stderr, "aborted at %u:%u\n", line, column);
    exit(1);
}

int main(void)
{
    static Z_program_instance_t instance;
    static struct Z_env_instance_t env;
    wasm_rt_init();
    Z_program_init_module();
    Z_program_instantiate(&instance, &env);
    printf("%.0f\n", Z_programZ_work(&instance));
    return 0;
}
