/** Greek letters that LaTeX has as commands; as variables they keep the name of the command. */
export const GREEK: ReadonlySet<string> = new Set(
	(
		'alpha beta gamma delta epsilon zeta eta theta kappa lambda mu nu xi rho sigma tau phi varphi chi psi omega ' +
		'Gamma Delta Theta Lambda Xi Phi Psi Sigma Omega'
	).split(' ')
);
