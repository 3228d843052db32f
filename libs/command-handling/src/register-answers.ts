import { isSameQuestion, type MaterialAnswer, type MaterialQuestion } from '#domain/kernel/material-register';
import type { MaterialRegister } from './material-register.js';

/** What the register of shared materials said to the questions of one command. */
export class RegisterAnswers {
  /** Nothing was asked. */
  static readonly NONE = new RegisterAnswers([]);

  private constructor(
    private readonly answered: readonly { readonly question: MaterialQuestion; readonly answer: MaterialAnswer }[],
  ) {}

  /** These, and what the register says to the questions they do not answer yet. @throws MaterialRegisterUnavailable */
  async and(register: MaterialRegister, questions: readonly MaterialQuestion[]): Promise<RegisterAnswers> {
    const open = questions.filter((question) => !this.#find(question));
    const told = open.map(async (question) => ({ question, answer: await register.ask(question) }));
    return new RegisterAnswers([...this.answered, ...(await Promise.all(told))]);
  }

  /** Is each of the questions answered? */
  cover(questions: readonly MaterialQuestion[]): boolean {
    return questions.every((question) => this.#find(question) !== undefined);
  }

  /** @throws Error for a question that was not asked: the decision did not declare it. */
  to(question: MaterialQuestion): MaterialAnswer {
    const found = this.#find(question);
    if (!found) throw new Error(`The decision asks the register for ${question.material} without declaring it.`);
    return found.answer;
  }

  #find(question: MaterialQuestion) {
    return this.answered.find((one) => isSameQuestion(one.question, question));
  }
}

/** The stream has moved on to a state in which the command asks the register something else. */
export class QuestionsChanged extends Error {
  override readonly name = 'QuestionsChanged';
}
