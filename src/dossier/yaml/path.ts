/** The keys and indices that lead from the top of a case file to a value in it. */
export type Path = readonly (string | number)[];
