/** Short names of state codes in front of a section's number: `RCW 9.68A.100`, `IC 35-42-3.5-1`, `N.R.S. 201.300`. */
export const CODE_NAMES =
  "(?:RCW|ORS|NRS|N\\.R\\.S\\.|KRS|R\\.S\\.|IC|I\\.C\\.|MCLA?|M\\.C\\.L\\.|MCA|M\\.C\\.A\\.|HRS|RSA|SDCL|G\\.S\\.|K\\.S\\.A\\.|O\\.C\\.G\\.A\\.|A\\.R\\.S\\.|C\\.R\\.S\\.)";
