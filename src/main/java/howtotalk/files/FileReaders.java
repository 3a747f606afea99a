package howtotalk.files;

import org.jspecify.annotations.Nullable;

/** Who but its owner may read a file. Each feature on whose rows files hang says so for its own. */
@FunctionalInterface
public interface FileReaders {

    /**
     * @param fileId the file
     * @param visitorId who asks for it
     * @return the course on behalf of which the visitor may read it, for the audit; nothing if not
     */
    @Nullable
    Long courseFor(long fileId, long visitorId);
}
