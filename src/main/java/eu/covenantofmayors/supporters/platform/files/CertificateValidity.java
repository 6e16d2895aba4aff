package eu.covenantofmayors.supporters.platform.files;

/** Whether the certificate of a signature shows today who has signed. A certificate is valid for a few years only. */
public enum CertificateValidity {
    /** It has not expired. */
    VALID,
    /** It has expired, and a time-stamp of an authority that this system trusts shows that it was valid when it was used. */
    VALID_WHEN_SIGNED,
    /** It has expired, and nothing shows that the signature is older than that. */
    EXPIRED
}
