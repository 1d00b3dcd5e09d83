// SPDX-License-Identifier: MIT
// Methods lose their object when they are passed on.
class Logger {
  private lines = 0;
  log(text: string): void {
    this.lines++;
    console.log(text, this.lines);
  }
}
const logger = new Logger();
['a', 'b'].forEach(logger.log); // error STS1018
const { log } = logger;
log('c');