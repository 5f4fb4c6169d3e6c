/** Of a field with a `regex`: the form that it stands for, in words that follow "must be". */
export function written(form: string) {
  return { editorial: { form } };
}
