// SPDX-License-Identifier: MIT
#include <vector>

namespace {

std::vector<int> primes_below(int limit)
{
    std::vector<char> composite(limit);
    std::vector<int> primes;
    for (int n = 2; n < limit; n++) {
        if (composite[n])
            continue;
        primes.push_back(n);
        for (long multiple = long(n) * n; multiple < limit; multiple += n)
            composite[multiple] = true;
    }
    return primes;
}

} // namespace

double work()
{
    double checksum = 0;
    for (int round = 0; round < 14; round++) {
        std::vector<int> primes = primes_below(2000000 + round);
        checksum += primes.size() + primes[primes.size() - 1 - round];
    }
    return checksum;
}
