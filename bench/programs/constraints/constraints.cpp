// SPDX-License-Identifier: MIT
#include <algorithm>
#include <memory>
#include <vector>

namespace {

class Constraint;

struct Variable {
    explicit Variable(long value) : value(value) {}
    long value;
    std::vector<Constraint *> users;
    Constraint *determined_by = nullptr;
    int mark = 0;
};

class Constraint {
public:
    Constraint(std::vector<Variable *> sources, Variable &output) : inputs(std::move(sources)), output(output)
    {
        for (Variable *input : inputs)
            input->users.push_back(this);
    }
    virtual ~Constraint() = default;

    void attach() { output.determined_by = this; }

    bool inputs_known(int mark) const
    {
        return std::all_of(inputs.begin(), inputs.end(),
                           [=](Variable *input) { return input->mark == mark || !input->determined_by; });
    }

    virtual void execute() = 0;

    const std::vector<Variable *> inputs;
    Variable &output;
};

class Equal : public Constraint {
public:
    Equal(Variable &source, Variable &output) : Constraint({&source}, output), source(source) {}
    void execute() override { output.value = source.value; }

private:
    Variable &source;
};

class Linear : public Constraint {
public:
    Linear(Variable &source, long scale, long offset, Variable &output)
        : Constraint({&source}, output), source(source), scale(scale), offset(offset)
    {
    }
    void execute() override { output.value = (source.value * scale + offset) % 65521; }

private:
    Variable &source;
    long scale, offset;
};

class Sum : public Constraint {
public:
    using Constraint::Constraint;
    void execute() override
    {
        long sum = 0;
        for (Variable *input : inputs)
            sum += input->value;
        output.value = sum % 65521;
    }
};

class Planner {
public:
    std::vector<Constraint *> plan(Variable &changed)
    {
        mark++;
        changed.mark = mark;
        std::vector<Constraint *> todo = changed.users, plan;
        while (!todo.empty()) {
            Constraint *constraint = todo.back();
            todo.pop_back();
            Variable &output = constraint->output;
            if (output.mark == mark || output.determined_by != constraint)
                continue;
            if (dynamic_cast<Sum *>(constraint) && !reachable(*constraint))
                continue;
            output.mark = mark;
            plan.push_back(constraint);
            todo.insert(todo.end(), output.users.begin(), output.users.end());
        }
        return plan;
    }

private:
    bool reachable(const Constraint &constraint) const
    {
        return constraint.inputs_known(mark) ||
               std::any_of(constraint.inputs.begin(), constraint.inputs.end(),
                           [this](Variable *input) { return input->mark == mark; });
    }

    int mark = 0;
};

class Network {
public:
    Variable *first, *last;

    static Network chain(int length)
    {
        Network n;
        n.first = n.last = n.variable(1);
        for (int i = 0; i < length; i++) {
            Variable *next = n.variable(0);
            if (i % 3 == 0)
                n.attach(std::make_unique<Equal>(*n.last, *next));
            else
                n.attach(std::make_unique<Linear>(*n.last, 3, i, *next));
            n.last = next;
        }
        return n;
    }

    static Network fan(int width)
    {
        Network n;
        n.first = n.variable(1);
        std::vector<Variable *> middle;
        for (int i = 0; i < width; i++) {
            Variable *branch = n.variable(0);
            n.attach(std::make_unique<Linear>(*n.first, i + 1, i, *branch));
            middle.push_back(branch);
        }
        n.last = n.variable(0);
        n.attach(std::make_unique<Sum>(middle, *n.last));
        return n;
    }

private:
    Variable *variable(long value)
    {
        variables.push_back(std::make_unique<Variable>(value));
        return variables.back().get();
    }

    void attach(std::unique_ptr<Constraint> constraint)
    {
        constraint->attach();
        constraints.push_back(std::move(constraint));
    }

    std::vector<std::unique_ptr<Variable>> variables;
    std::vector<std::unique_ptr<Constraint>> constraints;
};

} // namespace

double work()
{
    Planner planner;
    long checksum = 0;
    for (int round = 0; round < 100; round++) {
        const Network networks[] = {Network::chain(3000), Network::fan(1000)};
        for (const Network &network : networks) {
            for (int edit = 0; edit < 30; edit++) {
                std::vector<Constraint *> plan = planner.plan(*network.first);
                network.first->value = edit * 7 + round;
                for (Constraint *constraint : plan)
                    constraint->execute();
                checksum = (checksum * 17 + network.last->value) % 1000003;
            }
        }
    }
    return checksum;
}
