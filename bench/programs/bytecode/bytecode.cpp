// SPDX-License-Identifier: MIT
#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

namespace {

enum Op {
    push,
    load,
    store,
    add,
    subtract,
    multiply,
    remainder_of,
    less,
    jump,
    jump_if_zero,
    fetch,
    put,
    call,
    return_,
    halt
};

class Machine {
public:
    long executed = 0;

    Machine(const std::vector<int> &code, std::vector<int> memory) : code(code), memory(std::move(memory)) {}

    int run()
    {
        std::size_t at = 0, top = 0;
        for (;;) {
            executed++;
            switch (code[at++]) {
            case push:
                stack[top++] = code[at++];
                break;
            case load:
                stack[top++] = locals[code[at++]];
                break;
            case store:
                locals[code[at++]] = stack[--top];
                break;
            case add:
                top--;
                stack[top - 1] = std::uint32_t(stack[top - 1]) + stack[top];
                break;
            case subtract:
                top--;
                stack[top - 1] = std::uint32_t(stack[top - 1]) - stack[top];
                break;
            case multiply:
                top--;
                stack[top - 1] = std::uint32_t(stack[top - 1]) * stack[top];
                break;
            case remainder_of:
                top--;
                stack[top - 1] %= stack[top];
                break;
            case less:
                top--;
                stack[top - 1] = stack[top - 1] < stack[top];
                break;
            case jump:
                at = code[at];
                break;
            case jump_if_zero:
                at = stack[--top] == 0 ? code[at] : at + 1;
                break;
            case fetch:
                stack[top - 1] = memory[stack[top - 1]];
                break;
            case put:
                top -= 2;
                memory[stack[top]] = stack[top + 1];
                break;
            case call:
                returns.push_back(at + 1);
                at = code[at];
                break;
            case return_:
                at = returns.back();
                returns.pop_back();
                break;
            case halt:
                return stack[top - 1];
            }
        }
    }

private:
    const std::vector<int> &code;
    std::vector<int> memory;
    std::array<int, 1024> stack{};
    std::array<int, 16> locals{};
    std::vector<std::size_t> returns;
};

using Item = std::variant<int, std::string>;

std::vector<int> assemble(const std::vector<Item> &source)
{
    std::unordered_map<std::string, int> labels;
    int size = 0;
    for (const Item &item : source) {
        const std::string *text = std::get_if<std::string>(&item);
        if (text && text->back() == ':')
            labels[text->substr(0, text->size() - 1)] = size;
        else
            size++;
    }
    std::vector<int> code;
    for (const Item &item : source) {
        if (const int *number = std::get_if<int>(&item))
            code.push_back(*number);
        else if (const std::string &text = std::get<std::string>(item); text.back() != ':')
            code.push_back(labels.at(text));
    }
    return code;
}

const std::vector<int> program = assemble({
    push, 0, store, 0, push, 1, store, 1, //
    "loop:", load, 0, push, 4000000, less, jump_if_zero, "done", //
    call, "mix", load, 0, push, 1, add, store, 0, jump, "loop", //
    "done:", load, 1, halt, //
    "mix:", load, 0, push, 256, remainder_of, store, 2, //
    load, 1, push, 31, multiply, load, 2, fetch, add, load, 0, subtract, store, 1, //
    load, 2, load, 1, put, return_,
});

} // namespace

double work()
{
    Machine machine(program, std::vector<int>(256));
    std::uint32_t result = machine.run();
    return double(result) + machine.executed;
}
