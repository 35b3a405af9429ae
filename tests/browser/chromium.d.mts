export declare const executablePath: string;
export declare const launchOptions: string[];
