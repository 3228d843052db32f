/** An append whose reply never arrives: armed by a test, taken by the first append that follows. */
export class ReplyLoss {
  #armed = false;

  /** From now on, the next append goes without its reply. */
  arm(): void {
    this.#armed = true;
  }

  /** True once after `arm`. */
  take(): boolean {
    const armed = this.#armed;
    this.#armed = false;
    return armed;
  }
}
