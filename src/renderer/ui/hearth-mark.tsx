/** Hearth's mark: a flame under an arch, as in resources/icon.svg. Its name stands beside it. */
export function HearthMark() {
  return (
    <svg className="h-logo" viewBox="0 0 64 64" fill="none" aria-hidden="true">
      <path
        d="M10 56V30a22 22 0 0 1 44 0v26"
        stroke="currentColor"
        strokeWidth="6"
        strokeLinecap="round"
      />
      <path
        d="M33 19c1 7 12 12 12 24a13 13 0 0 1-26 0c0-6 3-9 5-13c2 2 3 4 3.5 6C31 32 33 27 33 19z"
        fill="currentColor"
      />
      <path d="M6 58h52" stroke="currentColor" strokeWidth="6" strokeLinecap="round" />
    </svg>
  );
}
