package eu.covenantofmayors.supporters.platform;

/** There is no such record, or it is somebody else's: both answer alike, so that nothing can be learned by guessing. */
public class NotFound extends Refused {
    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("refused.notFound");
    }
}
