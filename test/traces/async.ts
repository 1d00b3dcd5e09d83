// SPDX-License-Identifier: MIT
// After an await nobody has called: the trace begins where the function went on.
async function load(key: string): Promise<number> {
  await Promise.resolve();
  return parse(key); // call 1 load
}

function parse(text: string): number {
  const value = Number(text);
  if (Number.isNaN(value)) throw new TypeError(`no number: ${text}`); // call 0 parse
  return value;
}

async function main(): Promise<void> {
  try {
    console.log(await load('1'));
    console.log(await load('one'));
  } catch (error) {
    if (error instanceof TypeError) console.log(error.stack);
  }
}

void main();
