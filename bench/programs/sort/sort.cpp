// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

namespace {

struct Person {
    std::string name;
    int age, city;
};

class Random {
public:
    explicit Random(std::uint32_t seed) : seed(seed) {}
    int below(int limit)
    {
        seed = seed * 1664525 + 1013904223;
        return (seed >> 7) % limit;
    }

private:
    std::uint32_t seed;
};

std::string random_name(Random &random)
{
    int length = 4 + random.below(6);
    std::string name;
    for (int i = 0; i < length; i++)
        name += char('a' + random.below(26));
    return name;
}

} // namespace

double work()
{
    Random random(3);
    long checksum = 0;

    std::vector<double> numbers(400000);
    for (double &number : numbers)
        number = random.below(10000000) / 8.0;
    std::stable_sort(numbers.begin(), numbers.end(), [](double a, double b) { return a < b; });
    for (std::size_t i = 0; i < numbers.size(); i += 1000)
        checksum = (checksum * 31 + long(std::floor(numbers[i]))) % 1000003;

    std::vector<Person> people;
    for (int i = 0; i < 100000; i++) {
        std::string name = random_name(random);
        int age = random.below(90);
        people.push_back({std::move(name), age, random.below(50)});
    }
    std::stable_sort(people.begin(), people.end(), [](const Person &a, const Person &b) {
        if (a.city != b.city)
            return a.city < b.city;
        return a.age != b.age ? a.age > b.age : a.name < b.name;
    });
    for (const Person &person : people)
        checksum = (checksum * 31 + person.name[1] + person.age) % 1000003;

    for (int round = 0; round < 10; round++) {
        for (int i = 0; i < 20; i++) {
            int at = random.below(numbers.size());
            numbers[at] = random.below(10000000) / 8.0;
        }
        std::stable_sort(numbers.begin(), numbers.end(), [](double a, double b) { return a < b; });
        checksum = (checksum * 31 + long(std::floor(numbers[round * 1000]))) % 1000003;
    }
    return checksum;
}
