/** The menu items: inputs, one call of the service, outputs. */
package io.github.pairforge.command;
