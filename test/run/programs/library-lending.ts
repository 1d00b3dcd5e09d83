// SPDX-License-Identifier: MIT
// Books, members and loans: classes that know each other, custom errors, date arithmetic.
class LendingError extends Error {
  constructor(message: string, readonly code: 'UNKNOWN' | 'LIMIT' | 'TAKEN' | 'NOT_LENT') {
    super(message);
    this.name = 'LendingError';
  }
}

abstract class Entity {
  private static counter: Record<string, number> = {};
  readonly id: string;
  protected constructor(prefix: string) {
    Entity.counter[prefix] = (Entity.counter[prefix] ?? 0) + 1;
    this.id = `${prefix}${Entity.counter[prefix]}`;
  }
  abstract get label(): string;
  toString(): string {
    return `${this.id}:${this.label}`;
  }
}

class Book extends Entity {
  loan?: Loan;
  constructor(public readonly title: string, public readonly author: string) {
    super('B');
  }
  get label() {
    return `${this.title} (${this.author})`;
  }
  get isAvailable(): boolean {
    return !this.loan;
  }
}

class Member extends Entity {
  loans: Loan[] = [];
  fines = 0;
  constructor(public name: string, private maximum = 2) {
    super('M');
  }
  get label() {
    return this.name;
  }
  get canBorrow() {
    return this.loans.length < this.maximum && this.fines === 0;
  }
}

class Loan {
  constructor(readonly book: Book, readonly member: Member, readonly due: Date) {}
  isOverdue(now: Date): boolean {
    return now > this.due;
  }
  daysLate(now: Date): number {
    return Math.max(0, Math.ceil((now.getTime() - this.due.getTime()) / 86_400_000));
  }
}

class Library {
  readonly #books = new Map<string, Book>();
  readonly #members = new Map<string, Member>();
  private static readonly finePerDay = 0.25;

  add(...entities: (Book | Member)[]): void {
    for (const entity of entities) {
      if (entity instanceof Book) this.#books.set(entity.id, entity);
      else this.#members.set(entity.id, entity);
    }
  }
  private find<T>(map: Map<string, T>, id: string): T {
    const found = map.get(id);
    if (!found) throw new LendingError(`unknown: ${id}`, 'UNKNOWN');
    return found;
  }
  lend(bookId: string, memberId: string, on: Date): Loan {
    const book = this.find(this.#books, bookId);
    const member = this.find(this.#members, memberId);
    if (!book.isAvailable) throw new LendingError(`${book} is with ${book.loan!.member.name}`, 'TAKEN');
    if (!member.canBorrow) throw new LendingError(`${member} may not borrow`, 'LIMIT');
    const due = new Date(on);
    due.setUTCDate(due.getUTCDate() + 14);
    const loan = new Loan(book, member, due);
    book.loan = loan;
    member.loans.push(loan);
    return loan;
  }
  giveBack(bookId: string, on: Date): number {
    const book = this.find(this.#books, bookId);
    const { loan } = book;
    if (!loan) throw new LendingError(`${book} is not lent`, 'NOT_LENT');
    book.loan = undefined;
    loan.member.loans = loan.member.loans.filter((l) => l !== loan);
    const fine = loan.daysLate(on) * Library.finePerDay;
    loan.member.fines += fine;
    return fine;
  }
}

const library = new Library();
const [dune, emma, ulysses] = [new Book('Dune', 'Herbert'), new Book('Emma', 'Austen'), new Book('Ulysses', 'Joyce')];
const [ann, bob] = [new Member('Ann'), new Member('Bob', 1)];
library.add(dune!, emma!, ulysses!, ann!, bob!);
const day = (text: string) => new Date(`${text}T00:00:00Z`);
const attempt = (what: string, action: () => unknown): void => {
  try {
    console.log(`${what}:`, action());
  } catch (error) {
    if (!(error instanceof LendingError)) throw error;
    console.log(`${what}: ${error.code} - ${error.message} [${error}]`);
  }
};
attempt('lend', () => library.lend('B1', 'M1', day('2024-02-20')).due.toISOString());
attempt('lend again', () => library.lend('B1', 'M2', day('2024-02-21')));
attempt('second', () => library.lend('B2', 'M2', day('2024-02-21')).due.toISOString().slice(0, 10));
attempt('third', () => library.lend('B3', 'M2', day('2024-02-21')));
attempt('unknown', () => library.lend('B9', 'M2', day('2024-02-21')));
attempt('back', () => library.giveBack('B1', day('2024-03-10')));
attempt('back again', () => library.giveBack('B1', day('2024-03-10')));
attempt('fined', () => library.lend('B3', 'M1', day('2024-03-10')));
console.log(String(ann), `${bob!.loans.map((l) => l.book)}`, ann!.fines, dune!.isAvailable, bob!.loans[0]!.isOverdue(day('2024-04-01')));
