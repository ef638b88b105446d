/** Two taps on the same entry within this time are one double tap. */
export const DOUBLE_TAP_MS = 400;
