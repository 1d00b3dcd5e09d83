// SPDX-License-Identifier: MIT
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace {

template <typename T> struct Parsed {
    T value;
    std::size_t end;
};

template <typename T> using Parser = std::function<std::optional<Parsed<T>>(const std::string &, std::size_t)>;
using Operator = std::function<std::int64_t(std::int64_t, std::int64_t)>;
using Step = std::function<std::int64_t(std::int64_t)>;

Parser<char> letter(char wanted)
{
    return [wanted](const std::string &text, std::size_t at) -> std::optional<Parsed<char>> {
        if (at >= text.size() || text[at] != wanted)
            return std::nullopt;
        return Parsed<char>{wanted, at + 1};
    };
}

template <typename B, typename A, typename Change> Parser<B> map(Parser<A> parser, Change change)
{
    return [=](const std::string &text, std::size_t at) -> std::optional<Parsed<B>> {
        auto result = parser(text, at);
        if (!result)
            return std::nullopt;
        return Parsed<B>{change(result->value), result->end};
    };
}

template <typename C, typename A, typename B, typename Join> Parser<C> both(Parser<A> first, Parser<B> second, Join join)
{
    return [=](const std::string &text, std::size_t at) -> std::optional<Parsed<C>> {
        auto a = first(text, at);
        if (!a)
            return std::nullopt;
        auto b = second(text, a->end);
        if (!b)
            return std::nullopt;
        return Parsed<C>{join(a->value, b->value), b->end};
    };
}

template <typename T> Parser<T> either(std::vector<Parser<T>> choices)
{
    return [choices = std::move(choices)](const std::string &text, std::size_t at) -> std::optional<Parsed<T>> {
        for (const Parser<T> &choice : choices)
            if (auto result = choice(text, at))
                return result;
        return std::nullopt;
    };
}

template <typename T> Parser<std::vector<T>> many(Parser<T> parser)
{
    return [=](const std::string &text, std::size_t at) -> std::optional<Parsed<std::vector<T>>> {
        Parsed<std::vector<T>> all{{}, at};
        while (auto result = parser(text, all.end)) {
            all.value.push_back(std::move(result->value));
            all.end = result->end;
        }
        return all;
    };
}

std::optional<Parsed<std::int64_t>> digits(const std::string &text, std::size_t at)
{
    std::size_t end = at;
    std::int64_t value = 0;
    for (; end < text.size() && text[end] >= '0' && text[end] <= '9'; end++)
        value = value * 10 + (text[end] - '0');
    if (end == at)
        return std::nullopt;
    return Parsed<std::int64_t>{value, end};
}

Parser<std::int64_t> chain(Parser<std::int64_t> operand, const std::vector<std::pair<char, Operator>> &operators)
{
    std::vector<Parser<Step>> steps;
    for (const auto &[sign, operate] : operators)
        steps.push_back(both<Step>(letter(sign), operand, [operate = operate](char, std::int64_t right) -> Step {
            return [=](std::int64_t left) { return operate(left, right); };
        }));
    return both<std::int64_t>(operand, many(either(std::move(steps))),
                              [](std::int64_t first, const std::vector<Step> &rest) {
                                  for (const Step &step : rest)
                                      first = step(first);
                                  return first;
                              });
}

constexpr std::int64_t limit = 10007;

class Grammar {
public:
    Grammar()
    {
        Parser<std::int64_t> inner = [this](const std::string &text, std::size_t at) { return sum(text, at); };
        auto keep_left = [](std::int64_t value, char) { return value; };
        auto keep_right = [](char, std::int64_t value) { return value; };
        auto group = both<std::int64_t>(letter('('), both<std::int64_t>(inner, letter(')'), keep_left), keep_right);
        auto negative = map<std::int64_t>(both<std::int64_t>(letter('-'), Parser<std::int64_t>(digits), keep_right),
                                          [](std::int64_t value) { return -value; });
        auto factor = either<std::int64_t>({digits, group, negative});
        auto product = chain(factor, {{'*', [](auto a, auto b) { return a * b % limit; }}});
        sum = chain(product, {{'+', [](auto a, auto b) { return (a + b) % limit; }},
                              {'-', [](auto a, auto b) { return (a - b) % limit; }}});
    }
    Grammar(const Grammar &) = delete;
    Parser<std::int64_t> sum;
};

std::string make_text(int depth, std::int64_t seed)
{
    if (depth == 0)
        return seed % 5 == 4 ? "-" + std::to_string(seed % 97) : std::to_string(seed % 89);
    const char sign = "+-*"[seed % 3];
    return "(" + make_text(depth - 1, seed * 2 + 1) + sign + make_text(depth - 1, seed * 3 + 2) + ")";
}

} // namespace

double work()
{
    const Grammar grammar;
    std::int64_t checksum = 0;
    for (int round = 0; round < 2000; round++) {
        const std::string text = make_text(9, round);
        const auto result = grammar.sum(text, 0);
        if (!result || result->end != text.size())
            return -1;
        checksum = (checksum * 31 + result->value + limit) % 1000003;
    }
    return double(checksum);
}
