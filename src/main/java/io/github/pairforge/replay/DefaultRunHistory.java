package io.github.pairforge.replay;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.scijava.event.EventService;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.service.AbstractService;
import org.scijava.service.Service;

/** {@inheritDoc} */
@Plugin(type = Service.class)
public final class DefaultRunHistory extends AbstractService implements RunHistory {

    private final Deque<RunRecord> runs = new ArrayDeque<>();

    @Parameter(required = false)
    private EventService events;

    @Override
    public List<RunRecord> runs() {
        synchronized (runs) {
            return List.copyOf(runs);
        }
    }

    @Override
    public void add(final RunRecord run) {
        synchronized (runs) {
            runs.addLast(run);
            if (runs.size() > MOST) {
                runs.removeFirst();
            }
        }
        if (events != null) {
            events.publish(new RunFinished(run));
        }
    }
}
