// Lists what PairForge has run in this session; in Fiji in a window that
// copies each run as macro, Jython or command line, headless in the log.
run("PairForge Run History...");
