/** Records of runs: how each is made again as macro, Jython or command line, and whether it gave the same bits. */
package io.github.pairforge.replay;
