import { createContext, useContext } from 'react';

export type FormValue = string | readonly string[] | null;

export interface FormValues {
  readonly values: Readonly<Record<string, FormValue>>;
  readonly set: (name: string, value: FormValue) => void;
}

/** What was typed into the open form so far. */
export const FormValuesContext = createContext<FormValues>({ values: {}, set: () => undefined });

export const useFormValue = (name: string, initial: FormValue): [FormValue, (value: FormValue) => void] => {
  const { values, set } = useContext(FormValuesContext);
  const typed = values[name];
  return [typed === undefined ? initial : typed, (value) => set(name, value)];
};
