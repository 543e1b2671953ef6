/** The command line: one class per subcommand; exit code 0 on success, 1 on failure, 2 on bad usage. */
package io.github.pairforge.cli;
