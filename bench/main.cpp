// SPDX-License-Identifier: MIT
#include <cstdio>

double work();

int main() { std::printf("%.0f\n", work()); }
