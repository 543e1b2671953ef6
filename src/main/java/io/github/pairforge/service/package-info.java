/** The script API: {@link io.github.pairforge.service.PairForgeService}, one method per task, and the tasks' inputs. */
package io.github.pairforge.service;
