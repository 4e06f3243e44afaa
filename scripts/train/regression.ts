import type { Regression } from "../../src/search/weights.ts";

/** One row to fit: a value for each feature, and what came of it. */
export interface Row<Name extends string> {
  readonly features: Readonly<Record<Name, number>>;
  readonly right: boolean;
}

const STEPS = 30;

/** Logistic regression with a small ridge, by Newton's method (iteratively reweighted least squares). */
export function fitRegression<Name extends string>(
  names: readonly Name[],
  rows: readonly Row<Name>[],
  { ridge = 1 }: { readonly ridge?: number } = {},
): Regression<Name> {
  const inputs = rows.map(({ features }) => [1, ...names.map((name) => features[name])]);
  const size = names.length + 1;
  let beta = new Array<number>(size).fill(0);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = beta.map((value, at) => (at === 0 ? 0 : -ridge * value));
    const hessian = beta.map((_, row) => beta.map((_, column) => (row === column && row > 0 ? ridge : 1e-9)));
    inputs.forEach((input, at) => {
      const p = 1 / (1 + Math.exp(-dot(beta, input)));
      for (let row = 0; row < size; row += 1) {
        const x = input[row] as number;
        gradient[row] = (gradient[row] as number) + x * (Number(rows[at]?.right) - p);
        for (let column = 0; column < size; column += 1) {
          const line = hessian[row] as number[];
          line[column] = (line[column] as number) + x * (input[column] as number) * p * (1 - p);
        }
      }
    });
    const change = solve(hessian, gradient);
    beta = beta.map((value, at) => value + (change[at] as number));
  }
  const weights = Object.fromEntries(names.map((name, at) => [name, beta[at + 1] as number]));
  return { weights: weights as Record<Name, number>, intercept: beta[0] as number };
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] as number), 0);
}

/** Solves a symmetric positive definite system by Gauss-Jordan elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] as number]);
  rows.forEach((pivotRow, at) => {
    const pivot = pivotRow[at] as number;
    pivotRow.forEach((value, column) => {
      pivotRow[column] = value / pivot;
    });
    rows.forEach((row, other) => {
      if (other === at) return;
      const factor = row[at] as number;
      row.forEach((value, column) => {
        row[column] = value - factor * (pivotRow[column] as number);
      });
    });
  });
  return rows.map((row) => row[right.length] as number);
}
