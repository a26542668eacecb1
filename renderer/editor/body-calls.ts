/** What the parts of the editor ask of the screen around it. */
export interface BodyAnswers {
  readonly link: () => void;
  readonly insertPictures: (files: readonly File[]) => void;
  readonly choosePictures: () => void;
  readonly editPicture: (position: number) => void;
  readonly editElement: (position: number) => void;
}

/** The editor is made once and what it asks for changes with the screen: who answers is looked up at the time. */
export class BodyCalls implements BodyAnswers {
  #answers: BodyAnswers | null = null;

  answerWith(answers: BodyAnswers): void {
    this.#answers = answers;
  }

  readonly link = () => this.#answers?.link();
  readonly insertPictures = (files: readonly File[]) => this.#answers?.insertPictures(files);
  readonly choosePictures = () => this.#answers?.choosePictures();
  readonly editPicture = (position: number) => this.#answers?.editPicture(position);
  readonly editElement = (position: number) => this.#answers?.editElement(position);
}
