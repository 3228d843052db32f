import type { MaterialAnswer, MaterialQuestion } from '#domain/kernel/material-register';

/** The city's register of shared data and electronic licences, asked before a material is exempted. */
export interface MaterialRegister {
  /** @throws MaterialRegisterUnavailable when it gives no answer that can be used. */
  ask(question: MaterialQuestion): Promise<MaterialAnswer>;
}

/** The register was asked and gave no answer that can be used (503); nothing was decided. */
export class MaterialRegisterUnavailable extends Error {
  override readonly name = 'MaterialRegisterUnavailable';
}
