// SPDX-License-Identifier: MIT
/**
 * What a program runs at its start and end besides its own modules. Initialisers of the library's variables have no effect
 * but that they give the variable its value, so those of variables that no code uses are left out; and so is the event
 * loop where nothing can ever be waiting in it.
 */
import type { Global, HirFunction, HirProgram, Instruction } from '../ir/hir';
import type { ClassInfo } from '../ir/types';
import { walkInstructions } from '../ir/walk';

export interface Entries {
  /** Initialisers of single variables, which run before all modules. */
  readonly early: readonly string[];
  readonly modules: readonly string[];
  readonly eventLoop: string | undefined;
}

/** Where the queues are: no task can wait before code of these files has run. */
const QUEUES = /[\\/](?:event-loop|microtasks|promise|timers)\.ts$/;

/** Those of the entries that are needed, in the order in which they run. `isLibrary` knows the library's files. */
export function neededEntries(
  program: Omit<HirProgram, 'entry'>,
  { early, modules, eventLoop }: Entries,
  isLibrary: (file: string) => boolean,
): string[] {
  const uses = new Uses(program);
  for (const id of [...modules, program.makeError]) uses.function(id);
  const needed = new Set<string>();
  const initialise = (): void => {
    for (let before = -1; before !== needed.size;) {
      before = needed.size;
      for (const id of early) {
        if (needed.has(id) || !uses.initialises(id)) continue;
        needed.add(id);
        uses.function(id);
      }
    }
  };
  initialise();
  const isQueue = (fn: HirFunction): boolean => isLibrary(fn.loc.file) && QUEUES.test(fn.loc.file);
  const loop = eventLoop !== undefined && [...uses.functions].some((fn) => isQueue(fn) && !needed.has(fn.id));
  if (loop) uses.function(eventLoop);
  initialise();
  return [...early.filter((id) => needed.has(id)), ...modules, ...(loop ? [eventLoop] : [])];
}

/** Functions that may run and variables that they use; more than there are, since methods count by name and by class. */
class Uses {
  readonly functions = new Set<HirFunction>();
  private readonly globals = new Set<Global>();
  private readonly classes = new Set<ClassInfo>();

  constructor(private readonly program: Omit<HirProgram, 'entry'>) {}

  function(id: string | undefined): void {
    const fn = id === undefined ? undefined : this.program.functions.get(id);
    if (!fn || this.functions.has(fn)) return;
    this.functions.add(fn);
    if (fn.frame) this.class(fn.frame);
    walkInstructions(fn, (i) => this.instruction(i));
  }

  /** Whether the function gives a variable that is used its value. */
  initialises(id: string): boolean {
    const fn = this.program.functions.get(id);
    let found = false;
    if (fn) {
      walkInstructions(fn, (i) => {
        if (i.op === 'global.set' && i.isInit && this.globals.has(i.global)) found = true;
      });
    }
    return found;
  }

  private instruction(i: Instruction): void {
    if (i.op === 'call' || i.op === 'closure') this.function(i.fn);
    if (i.op === 'new') this.class(i.type.cls);
    if (i.op === 'global.get' || i.op === 'global.set') this.globals.add(i.global);
    if (i.op === 'call.method' || i.op === 'prop.get') {
      for (const methods of this.program.extensions.values()) this.function(methods.get(i.name));
    }
  }

  private class(info: ClassInfo): void {
    for (let cls: ClassInfo | undefined = info; cls && !this.classes.has(cls); cls = cls.base) {
      this.classes.add(cls);
      this.function(cls.constructorFn);
      for (const method of cls.methods.values()) this.function(method.fn);
    }
  }
}
